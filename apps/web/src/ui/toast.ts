import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export interface ToastMessage {
  tone: 'success' | 'danger';
  title: string;
  description?: string;
  /** Undo, or "show it". A toast with an action stays until it is closed. */
  action?: { label: string; onAction: () => void };
}

export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

const readingTime = 8000;

/** Says what has just happened, from anywhere. Never the only place where an error is told. */
export function showToast(message: ToastMessage): void {
  toasts.add(message, message.action || message.tone === 'danger' ? {} : { timeout: readingTime });
}
