import { createElement, forwardRef } from 'react';

/**
 * The icons that Fluent's components import, drawn by ourselves on a grid of 20. Components that are used in the tab
 * and need another icon make the build fail with its name: draw it here.
 */
const circle = 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z';

/** @type {(name: string, path: string, look?: { line?: boolean, size?: number }) => import('react').ElementType} */
function icon(name, path, { line = false, size } = {}) {
  const drawn = forwardRef(({ primaryFill, filled, title, ...props }, ref) =>
    createElement(
      'svg',
      {
        ref,
        width: size ?? '1em',
        height: size ?? '1em',
        viewBox: '0 0 20 20',
        'aria-hidden': title ? undefined : true,
        'aria-label': title,
        ...props,
      },
      createElement('path', {
        d: path,
        fill: line ? 'none' : 'currentColor',
        fillRule: 'evenodd',
        ...(line
          ? { stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' }
          : {}),
      }),
    ),
  );
  drawn.displayName = name;
  return drawn;
}

const tick = 'm4 10.5 4 4 8-9';
const tickInCircle = `${circle}m-1.2 11.6 5-5.4-1.1-1-3.9 4.2-2-2-1.1 1.1Z`;
const crossInCircle = `${circle}m0 6.9L7.7 6.6 6.6 7.7 8.9 10l-2.3 2.3 1.1 1.1L10 11.1l2.3 2.3 1.1-1.1L11.1 10l2.3-2.3-1.1-1.1Z`;
const letterInCircle = `${circle}m-.9 6.9v5.3h1.8V8.9Zm0-2.7v1.7h1.8V6.2Z`;
const warning = 'M10 2.2 18.6 17.5H1.4Zm-.9 5.6v5.1h1.8V7.8Zm0 6.2v1.7h1.8V14Z';

export const CheckmarkFilled = icon('CheckmarkFilled', tick, { line: true });
export const Checkmark12Filled = icon('Checkmark12Filled', tick, { line: true, size: 12 });
export const Checkmark16Filled = icon('Checkmark16Filled', tick, { line: true, size: 16 });
export const CheckmarkCircleFilled = icon('CheckmarkCircleFilled', tickInCircle);
export const CheckmarkCircle12Filled = icon('CheckmarkCircle12Filled', tickInCircle, { size: 12 });
export const ChevronDownRegular = icon('ChevronDownRegular', 'm5 8 5 5 5-5', { line: true });
export const ChevronLeftFilled = icon('ChevronLeftFilled', 'm12 5-5 5 5 5', { line: true });
export const ChevronLeftRegular = ChevronLeftFilled;
export const ChevronRightFilled = icon('ChevronRightFilled', 'm8 5 5 5-5 5', { line: true });
export const ChevronRightRegular = ChevronRightFilled;
export const CircleFilled = icon('CircleFilled', circle);
export const DiamondDismissFilled = icon('DiamondDismissFilled', crossInCircle);
export const DiamondDismiss12Filled = icon('DiamondDismiss12Filled', crossInCircle, { size: 12 });
export const Dismiss20Regular = icon('Dismiss20Regular', 'm5 5 10 10M15 5 5 15', { line: true, size: 20 });
export const InfoFilled = icon('InfoFilled', letterInCircle);
export const Square12Filled = icon('Square12Filled', 'M3 3h14v14H3Z', { size: 12 });
export const Square16Filled = icon('Square16Filled', 'M3 3h14v14H3Z', { size: 16 });
export const WarningFilled = icon('WarningFilled', warning);
export const Warning12Filled = icon('Warning12Filled', warning, { size: 12 });

export const iconFilledClassName = 'samrad-icon-filled';
export const iconRegularClassName = 'samrad-icon-regular';

/** Both looks of an icon are the same here. */
export const bundleIcon = (filled) => filled;

/** No icon here is turned round for scripts that run from right to left. */
export const IconDirectionContextProvider = ({ children }) => children;
