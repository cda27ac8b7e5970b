import type { ErasureDraft } from '@registry/domain/privacy';
import { lazy, type ReactNode, Suspense, useState } from 'react';

const FileErasureDialog = lazy(async () => ({
  default: (await import('../../features/privacy/components/file-erasure-dialog.js')).FileErasureDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../../features/privacy/components/export-dialog.js')).ExportDialog,
}));

/** What may be done for somebody who asked about their own data. */
export type PersonAct = 'erase' | 'export';

interface PersonToServe {
  readonly act: PersonAct;
  readonly subject: ErasureDraft;
  readonly name: string;
}

/**
 * Serving somebody who asked about their own data, from a page that shows people.
 *
 * @returns `start` opens the question, `dialog` is where it shows.
 */
export function usePersonActs(): { start: (person: PersonToServe) => void; dialog: ReactNode } {
  const [person, setPerson] = useState<PersonToServe | null>(null);
  const close = () => setPerson(null);
  const About = person?.act === 'erase' ? FileErasureDialog : ExportDialog;
  return {
    start: setPerson,
    dialog:
      person === null ? null : (
        <Suspense>
          <About subject={person.subject} name={person.name} onClose={close} />
        </Suspense>
      ),
  };
}
