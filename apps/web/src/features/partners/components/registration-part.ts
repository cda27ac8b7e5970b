import type { RegistrationDraft } from '../registration-draft.js';

/** What each part of the registration form works on. */
export interface RegistrationPartProps {
  draft: RegistrationDraft;
  change: (patch: Partial<RegistrationDraft>) => void;
}
