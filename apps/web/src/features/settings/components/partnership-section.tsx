import type { Partnership } from '@registry/domain/partnership';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { EditIcon } from '../../../ui/icons.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { useFocusAcross } from '../../../ui/use-focus-across.js';
import { settingsQuery } from '../api/settings-query.js';
import { type SettingsFields, settingsFieldsOf } from '../settings-fields.js';
import { SettingsForm } from './settings-form.js';
import { useSettingsWords } from './use-settings-words.js';

/** The settings of the partnership: read, and changed by those who may. */
export function PartnershipSection({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(settingsQuery);
  const [editing, setEditing] = useState<Partnership>();
  const card = useFocusAcross(editing !== undefined);

  return (
    <div ref={card}>
      <Section
        title={t('partnership.title')}
        description={mayChange ? undefined : t('partnership.readOnly')}
        actions={
          mayChange && data !== undefined && editing === undefined ? (
            <Button size="small" onPress={() => setEditing(data)}>
              <EditIcon className="size-4" />
              {tCommon('actions.change')}
            </Button>
          ) : null
        }
      >
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={4} />
          ) : (
            <ProblemNotice
              error={error}
              action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
            />
          )
        ) : editing === undefined ? (
          <SettingsView partnership={data} />
        ) : (
          <SettingsForm partnership={editing} onDone={() => setEditing(undefined)} />
        )}
      </Section>
    </div>
  );
}

function SettingsView({ partnership }: { partnership: Partnership }) {
  const { labelOf, textOf } = useSettingsWords();
  const fields = settingsFieldsOf(partnership);
  return (
    <DescriptionList
      items={(Object.keys(fields) as (keyof SettingsFields)[]).map((field) => ({
        term: labelOf(field),
        value: textOf(field, fields[field]) || null,
      }))}
    />
  );
}
