import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  emptyRegistration,
  hasContactText,
  isEmptyRegistration,
  type RegistrationDraft,
  withoutPersonalData,
} from '../registration-draft.js';

const memoryKey = ['registration-draft'];
const storageKey = 'registration-draft';

interface KeptDraft {
  personId: string;
  draft: RegistrationDraft;
}

const fits = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'personId' in value && 'draft' in value && isDraft(value.draft);

/** Another version of the page may have kept something else: then it is left. */
const isDraft = (value: unknown): value is RegistrationDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(emptyRegistration).every((key) => key in value) &&
  Object.keys(value).every((key) => key in emptyRegistration);

function findStored(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
  } catch {
    // Storage refused, or not ours: nothing was kept.
    return null;
  }
}

function store(kept: KeptDraft | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage refused: the draft lives as long as the page.
  }
}

function findKept(queryClient: QueryClient, personId: string): RegistrationDraft | undefined {
  const kept = [queryClient.getQueryData(memoryKey), findStored()].find(
    (candidate) => fits(candidate) && candidate.personId === personId,
  );
  return fits(kept) ? kept.draft : undefined;
}

/**
 * What is typed about a new partner, kept until it is saved or thrown away. In memory, with the other things that signing
 * out forgets, all of it; in the browser's storage for the tab, to survive a reload, only what concerns the organisation.
 */
export function useRegistrationDraft(personId: string) {
  const queryClient = useQueryClient();
  const [kept] = useState(() => findKept(queryClient, personId));
  const [draft, setDraft] = useState(kept ?? emptyRegistration);
  const [isRestored, setRestored] = useState(kept !== undefined);

  useEffect(() => {
    queryClient.setQueryDefaults(memoryKey, { gcTime: Number.POSITIVE_INFINITY });
    queryClient.setQueryData<KeptDraft>(memoryKey, { personId, draft });
    const storable = withoutPersonalData(draft);
    store(isEmptyRegistration(storable) ? null : { personId, draft: storable });
  }, [queryClient, personId, draft]);

  const isPersonTyped = hasContactText(draft);
  useEffect(() => {
    if (!isPersonTyped) return;
    // What concerns a person would be lost with the page: the browser asks first.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isPersonTyped]);

  const forget = () => {
    queryClient.removeQueries({ queryKey: memoryKey });
    store(null);
  };
  return {
    draft,
    isRestored: isRestored && !isEmptyRegistration(draft),
    change: (patch: Partial<RegistrationDraft>) => setDraft((before) => ({ ...before, ...patch })),
    startOver: () => {
      forget();
      setRestored(false);
      setDraft(emptyRegistration);
    },
    forget,
  };
}
