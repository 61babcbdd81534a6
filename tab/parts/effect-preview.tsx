import type { SectionContent } from '../../domain/content-faults.ts';
import { lastsUntilQuestion, type ProcessKind } from '../../domain/process.ts';
import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { refuse } from '../../domain/refusal.ts';
import type { EffectPreview as Preview } from '../../domain/service-effects.ts';
import { effectText } from '../../text/effect-words.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

type EffectPreviewProps = {
  readonly stepId: string;
  readonly kind: ProcessKind;
  /** What is chosen in the step just now. */
  readonly content: SectionContent;
  readonly version: number;
};

/** What the press will do to the service, told before it is made. */
export function EffectPreview({ stepId, kind, content, version }: EffectPreviewProps) {
  const headings = useHeadings();
  const { language } = useReader();
  const { servicePlan } = useText();
  const outcome = content[processDefinitions[kind].decision.question];
  const lastDay = content[lastsUntilQuestion];
  const { view } = useView<Preview>('process-effect', {
    ...{ stepId, version: String(version) },
    ...(typeof outcome === 'string' && { outcome }),
    ...(typeof lastDay === 'string' && { lastDay }),
  });
  if (!view?.effect || (view.lines.length === 0 && view.refusal === null)) return null;
  return (
    <section aria-live="polite">
      <h4 className={headings.third}>{view.effect === 'end' ? servicePlan.later : servicePlan.preview}</h4>
      {view.refusal && <Notice kind="error" text={refusalText(refuse(view.refusal), language)} />}
      <EffectLines lines={view.lines} />
    </section>
  );
}

/** What a change of places or type leads to, while it is chosen; nothing until it can be carried out so. */
export function PlanEffect({ asked }: { readonly asked: Readonly<Record<string, string>> }) {
  const headings = useHeadings();
  const { servicePlan } = useText();
  const { view } = useView<Preview>('plan-effect', asked);
  const isSomething = view?.refusal === null && view.lines.some(({ what }) => what !== 'nothing');
  return (
    <section aria-live="polite">
      {isSomething && (
        <>
          <h3 className={headings.third}>{servicePlan.follows}</h3>
          <EffectLines lines={view.lines} />
        </>
      )}
    </section>
  );
}

function EffectLines({ lines }: Pick<Preview, 'lines'>) {
  const { language } = useReader();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.what}>{effectText(line, language)}</li>
      ))}
    </ul>
  );
}
