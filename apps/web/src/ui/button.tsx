import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'compact' | 'small' | 'icon';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:border-accent hover:text-accent',
  quiet: 'border-transparent text-accent hover:bg-accent-soft',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong',
};

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 text-base',
  compact: 'min-h-11 px-3 text-base',
  icon: 'size-11 pointer-fine:size-9',
  small: 'min-h-8 px-2.5 text-sm pointer-coarse:min-h-11',
};

/** The look of a button, also for a link that takes the place of one. */
export const buttonClass = (
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'normal',
  extra?: string,
): string =>
  cx(
    'inline-flex items-center justify-center gap-2 rounded-control border font-medium transition-colors',
    'data-disabled:cursor-default data-disabled:opacity-50 forced-colors:data-disabled:text-[GrayText]',
    variants[variant],
    sizes[size],
    extra,
  );

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** One primary per view. While an act is under way use `isDisabled` (not `isPending`) and say so in the label. */
export function Button({ variant, size, className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass(variant, size, className)} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size'> {
  /** The name that is read; also shown as a tooltip by the browser's own means where there is one. */
  label: string;
  children: ReactNode;
}

/** A square button with only an icon: always with a name. */
export function IconButton({ label, variant = 'quiet', className, children, ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={buttonClass(variant, 'icon', className)}>
      {children}
    </AriaButton>
  );
}
