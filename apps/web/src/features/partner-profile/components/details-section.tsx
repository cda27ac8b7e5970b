import type { Partner } from '@registry/domain/partner';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MergedNotice } from '../../../api/editing/merged-notice.js';
import type { Meeting } from '../../../api/editing/use-merging-edit.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { EditIcon } from '../../../ui/icons.js';
import { showToast } from '../../../ui/toast.js';
import { useFocusAcross } from '../../../ui/use-focus-across.js';
import { DetailsForm, type DetailsScope } from './details-form.js';
import { DetailsList } from './details-list.js';
import type { DetailsValues } from './details-values.js';
import { useDetailsWords } from './use-details-words.js';

interface DetailsSectionProps {
  partner: Partner;
  /** What of the details the reader may change; null for nothing. */
  scope: DetailsScope | null;
}

/** Who the partner is: read, or the whole card turned into a form. */
export function DetailsSection({ partner, scope }: DetailsSectionProps) {
  const { t } = useTranslation('partner');
  const words = useDetailsWords();
  const [isEditing, setEditing] = useState(false);
  const [merged, setMerged] = useState<Meeting<DetailsValues> | null>(null);
  const close = () => setEditing(false);
  const card = useFocusAcross(isEditing);

  return (
    <div ref={card}>
      <Section
        title={t('details.title')}
        actions={
          scope !== null && !isEditing ? (
            <Button
              size="small"
              onPress={() => {
                setMerged(null);
                setEditing(true);
              }}
            >
              <EditIcon className="size-4" />
              {t(scope === 'all' ? 'details.edit' : 'details.editPublic')}
            </Button>
          ) : null
        }
      >
        {merged ? (
          <div className="pb-5">
            <MergedNotice meeting={merged} onClose={() => setMerged(null)} {...words} />
          </div>
        ) : null}
        {scope !== null && isEditing ? (
          <DetailsForm
            partner={partner}
            scope={scope}
            onCancel={close}
            onSaved={(hasChanged, meeting) => {
              setMerged(meeting);
              showToast({ tone: 'success', title: t(hasChanged ? 'details.saved' : 'details.nothingChanged') });
              close();
            }}
          />
        ) : (
          <DetailsList partner={partner} />
        )}
      </Section>
    </div>
  );
}
