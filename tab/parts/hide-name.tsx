import { Checkbox } from '@fluentui/react-checkbox';
import { useId } from 'react';
import { useText } from '../reader.ts';

type HideNameProps = { readonly isHidden: boolean; readonly choose: (isHidden: boolean) => void };

/** Whether the name is shown beside an own question, with who sees it all the same: the same when asking and changing. */
export function HideName({ isHidden, choose }: HideNameProps) {
  const note = useId();
  const { asking } = useText().gathering;
  return (
    <>
      <Checkbox
        label={asking.hideName}
        aria-describedby={note}
        checked={isHidden}
        onChange={(_, data) => choose(data.checked === true)}
      />
      <div id={note}>{asking.hideNameNote}</div>
    </>
  );
}
