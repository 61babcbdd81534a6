import { useState } from 'react';
import { useText } from '../reader.ts';
import { lookAt } from './lead-to.ts';
import { Notice } from './notice.tsx';

export type News = {
  /** Of what a form is about: it grows with all that is done there. */
  readonly version: number;
  /** What was done last, in words. */
  readonly newest: string;
  /** Where on the page all of it stands. */
  readonly placeId: string;
};

/** While something is typed, that what it is about went on: with what is new, and a button to it. What is typed stays. */
export function NewSince({ version, newest, placeId, isTouched }: News & { readonly isTouched: boolean }) {
  const { ownTexts } = useText();
  const [seen, setSeen] = useState(version);
  if (!isTouched && seen !== version) setSeen(version);
  const see = () => {
    setSeen(version);
    lookAt(placeId);
  };
  const isNew = isTouched && seen !== version;
  return (
    <div role="status">
      {isNew && (
        <Notice
          kind="info"
          text={ownTexts.newSince(newest)}
          buttons={[{ title: ownTexts.seeNew, press: see }]}
        />
      )}
    </div>
  );
}
