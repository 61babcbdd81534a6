/** A view as it arrives: moments are texts on the way. */
export type Sent<View> = View extends Date
  ? string
  : View extends readonly (infer Item)[]
    ? readonly Sent<Item>[]
    : View extends object
      ? { readonly [Key in keyof View]: Sent<View[Key]> }
      : View;
