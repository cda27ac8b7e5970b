export type Shape = 'circle' | 'square' | 'triangle';

/** A small filled shape in the current text colour: tells series apart without colour. Decorative: put a label beside it. */
export function Mark({ shape, className = 'size-3' }: { shape: Shape; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      {shape === 'circle' ? <circle cx="6" cy="6" r="5.5" /> : null}
      {shape === 'square' ? <rect x="1" y="1" width="10" height="10" rx="1" /> : null}
      {shape === 'triangle' ? <path d="M6 .75 11.75 11H.25z" /> : null}
    </svg>
  );
}
