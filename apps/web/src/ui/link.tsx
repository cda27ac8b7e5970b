import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.js';
import { cx } from './cx.js';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

const linkClass =
  'rounded-xs text-accent underline decoration-1 underline-offset-3 hover:decoration-2 hover:text-accent-strong';

function Anchor({ className, ...props }: AnchorProps) {
  return <a {...props} className={cx(linkClass, className)} />;
}

function ButtonAnchor({
  variant,
  size,
  className,
  ...props
}: AnchorProps & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <a {...props} className={buttonClass(variant, size, className)} />;
}

/** A link to a page of ours: `to`, `params` and `search` are checked against the routes. */
export const Link = createLink(Anchor);

/** A link that looks like a button: for going somewhere, never for doing something. */
export const ButtonLink = createLink(ButtonAnchor);

/** A link out of the app, or to a file. */
export const ExternalLink = Anchor;
