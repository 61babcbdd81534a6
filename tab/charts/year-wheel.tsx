import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { YearEntry, YearEntryKind } from '../../domain/group-year.ts';
import { useText } from '../reader.ts';
import { laneOfEach, turnOf, wheelLanes } from './wheel-lanes.ts';

const useStyles = makeStyles({
  wheel: { width: '100%', maxWidth: '320px', height: 'auto', forcedColorAdjust: 'auto' },
  ring: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: 28 },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: 2 },
  month: { fill: tokens.colorNeutralForeground3, fontSize: '11px', textAnchor: 'middle' },
  today: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: 2 },
  todayWord: { fill: tokens.colorPaletteRedForeground1, fontSize: '12px', textAnchor: 'middle' },
  mark: { stroke: tokens.colorNeutralBackground1, strokeWidth: 1 },
  number: {
    fill: tokens.colorNeutralForegroundOnBrand,
    fontSize: '10px',
    fontWeight: 600,
    textAnchor: 'middle',
  },
});

export type EntryGroup = 'meeting' | 'report' | 'life';

/** By which an entry is drawn: a round sign, a square and one on its corner, so that it is not told by the colour alone. */
const groupOfEntry: Readonly<Record<YearEntryKind, EntryGroup>> = {
  meeting: 'meeting',
  'meeting-due': 'meeting',
  'services-told': 'report',
  'groups-told': 'report',
  'service-due': 'report',
  'group-due': 'report',
  'submission-due': 'report',
  'evaluation-due': 'life',
  'term-due': 'life',
};
const colours: Readonly<Record<EntryGroup, string>> = {
  meeting: tokens.colorBrandBackground,
  report: tokens.colorPaletteDarkOrangeBackground3,
  life: tokens.colorPaletteBerryBackground3,
};

const middle = 160;
const [radius] = wheelLanes;

type WheelProps = { readonly today: string; readonly entries: readonly YearEntry[] };

/** Twelve months round a circle, January at the top, and what comes on it by its number in the list beside. */
export function YearWheel({ today, entries }: WheelProps) {
  const styles = useStyles();
  const { months, today: word } = useText().groupYear.page;
  const placed = laneOfEach(entries.map(({ day }) => day));
  const [fromX, fromY] = pointAt(turnOf(today), radius - 18);
  const [toX, toY] = pointAt(turnOf(today), radius + 18);
  return (
    <svg viewBox="-14 -14 348 348" className={styles.wheel} aria-hidden="true" focusable="false">
      <circle cx={middle} cy={middle} r={radius} className={styles.ring} />
      {months.map((month, index) => {
        const [x, y] = pointAt((index + 0.5) / 12, 72);
        const [innerX, innerY] = pointAt(index / 12, radius - 14);
        const [outerX, outerY] = pointAt(index / 12, radius + 14);
        return (
          <g key={month}>
            <line x1={innerX} y1={innerY} x2={outerX} y2={outerY} className={styles.edge} />
            <text x={x} y={y + 4} className={styles.month}>
              {month}
            </text>
          </g>
        );
      })}
      <line x1={fromX} y1={fromY} x2={toX} y2={toY} className={styles.today} />
      <text x={middle} y={middle + 4} className={styles.todayWord}>
        {`│ ${word}`}
      </text>
      {entries.map((entry, index) => (
        <Mark
          key={`${entry.kind} ${entry.day}`}
          entry={entry}
          number={index + 1}
          distance={wheelLanes[placed[index] ?? 0] ?? radius}
        />
      ))}
    </svg>
  );
}

type MarkProps = { readonly entry: YearEntry; readonly number: number; readonly distance: number };

function Mark({ entry, number, distance }: MarkProps) {
  const styles = useStyles();
  const [x, y] = pointAt(turnOf(entry.day), distance);
  const group = groupOfEntry[entry.kind];
  const look = { fill: colours[group], className: styles.mark };
  return (
    <g>
      {group === 'meeting' && <circle cx={x} cy={y} r={10} {...look} />}
      {group === 'report' && <rect x={x - 9} y={y - 9} width={18} height={18} rx={3} {...look} />}
      {group === 'life' && (
        <rect
          x={x - 9}
          y={y - 9}
          width={18}
          height={18}
          rx={2}
          transform={`rotate(45 ${x} ${y})`}
          {...look}
        />
      )}
      <text x={x} y={y + 3.5} className={styles.number}>
        {number}
      </text>
    </g>
  );
}

function pointAt(turn: number, distance: number): readonly [x: number, y: number] {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return [middle + distance * Math.cos(angle), middle + distance * Math.sin(angle)];
}
