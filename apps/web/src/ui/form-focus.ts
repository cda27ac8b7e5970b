const fieldOf = (form: HTMLElement | null, name: string): HTMLElement | null =>
  form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`) ?? null;

const focusable =
  'input:not([type=hidden]):not([tabindex="-1"]), textarea, button:not([tabindex="-1"]), [tabindex="0"], select';

/** Moves focus to the field of that name, or to the nearest one above it ("contact.phone" → "contact"). */
export function focusField(form: HTMLElement | null, name: string): void {
  const field = fieldOf(form, name) ?? fieldOf(form, name.split('.').slice(0, -1).join('.') || name);
  const controls = field ? [...field.querySelectorAll<HTMLElement>(focusable)] : [];
  const control = controls.find((element) => element.closest('[aria-hidden="true"]') === null);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** The words of the field's own label, without the mark for optional fields. */
export function labelOfField(form: HTMLElement | null, name: string): string | undefined {
  const label = fieldOf(form, name)?.querySelector('[data-field-label]');
  return label?.firstChild?.textContent ?? undefined;
}

/**
 * After a button has filled a field in: moves focus there, so that it is read, and takes the form's error away as typing
 * would. Call it once the value shows (`requestAnimationFrame`).
 */
export function showFilledField(form: HTMLElement | null, name: string): void {
  focusField(form, name);
  const control = document.activeElement;
  if (control && fieldOf(form, name)?.contains(control)) control.dispatchEvent(new Event('change', { bubbles: true }));
}
