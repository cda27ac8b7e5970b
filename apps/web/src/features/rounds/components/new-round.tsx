import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../ui/toast.js';
import { useCreateRound } from '../api/use-create-round.js';
import { newRoundFields } from '../round-fields.js';
import { RoundForm } from './round-form.js';

interface NewRoundProps {
  today: string;
  onCreated: (roundId: string) => void;
  onCancel: () => void;
}

/** Prepares a round. */
export function NewRound({ today, onCreated, onCancel }: NewRoundProps) {
  const { t } = useTranslation('rounds');
  const [initial] = useState(() => newRoundFields(today));
  const create = useCreateRound();
  const createdId = create.data?.id;

  // Once the form knows that it is saved, so that it lets the reader leave.
  useEffect(() => {
    if (createdId !== undefined) onCreated(createdId);
  }, [createdId, onCreated]);

  return (
    <RoundForm
      initial={initial}
      onSubmit={(draft) =>
        create.mutate(draft, { onSuccess: () => showToast({ tone: 'success', title: t('form.saved') }) })
      }
      onCancel={onCancel}
      save={create}
      submitLabel={t('form.create')}
    />
  );
}
