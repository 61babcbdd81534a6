/** What a property may hold. Tables of shapes are written in these words; `check-value.ts` reads them. */
export type Kind = PlainKind | NestedKind | OneOf | ListOf | PartOf | WrittenOrBuilt;

/** Values without structure of their own. */
export type PlainKind =
  /** Text that people read: anything may stand in it. */
  | 'words'
  /** A string that programs read: an expression left in it is a binding that never happened. */
  | 'code'
  | 'web-address'
  | 'picture-address'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'pixels'
  | 'column-width'
  | 'picture-measure'
  | 'grid-measure'
  | 'date'
  | 'time'
  | 'pattern'
  | 'word-or-number'
  | 'feature-versions'
  | 'action-data'
  | 'anything';

/** Objects whose `type` says what they are. */
export type NestedKind = 'element' | 'action' | 'tap-action' | 'refresh-action' | 'inline' | 'layout';

/** One of these words, in any case, as Teams reads them. */
export type OneOf = { readonly oneOf: readonly string[] };
export type ListOf = { readonly listOf: Kind };
/** An object that is named by its place rather than by a `type`. */
export type PartOf = { readonly part: string };
/** A string or number is read as `written`, everything else as `built`. */
export type WrittenOrBuilt = { readonly written: Kind; readonly built: Kind };

export type Shape = {
  readonly properties: Readonly<Record<string, Kind>>;
  readonly required: readonly string[];
  /** Not part of Adaptive Cards 1.5: phones and older clients may not draw it. */
  readonly extension?: true;
};
export type Shapes = Readonly<Record<string, Shape>>;
