import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** More about a button, on hover and focus. Sparingly: touch has no hover, so nothing needed may live only here. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip
        offset={6}
        className="overlay-motion max-w-64 rounded-control bg-ink px-2.5 py-1.5 text-sm text-canvas"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
