import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import type { ProcessStepView } from '../../domain/views/process.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { DayField } from './day-field.tsx';
import { UnsentForm } from './unsent-form.tsx';

type MoveStepProps = { readonly step: Sent<ProcessStepView>; readonly deed: Deed };

const nothing = { dueOn: '', later: '', reason: '' };

/** Another day for a step, with a reason that all who follow the process read. */
export function MoveStep({ step, deed }: MoveStepProps) {
  const unsent = useUnsentWords(`${step.id}/move-process-step`, nothing);
  const { move } = useText().servicePlan;
  const { dueOn, later, reason } = unsent.words;
  const given = { stepId: step.id, dueOn, withLater: later === 'yes', reason };
  return (
    <UnsentForm
      title={move.title}
      does={move.title}
      isBusy={deed.isBusy}
      isReady={dueOn !== '' && reason.trim() !== ''}
      isPrimary={false}
      unsent={unsent}
      press={() => deed.does('move-process-step', given, move.moved, unsent.key)}
    >
      <DayField label={move.day} day={dueOn} onChange={(day) => unsent.type({ dueOn: day })} />
      <Checkbox
        label={move.withLater}
        checked={later === 'yes'}
        onChange={(_event, { checked }) => unsent.type({ later: checked === true ? 'yes' : '' })}
      />
      <Field label={move.reason} required>
        <Textarea value={reason} onChange={(_event, { value }) => unsent.type({ reason: value })} />
      </Field>
    </UnsentForm>
  );
}
