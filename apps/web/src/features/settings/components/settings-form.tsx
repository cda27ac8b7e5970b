import { settings } from '@registry/contract/settings';
import { counties } from '@registry/domain/municipality';
import { type Partnership, partnershipChange } from '@registry/domain/partnership';
import { compareSwedish } from '@registry/domain/text';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { MeetingNotice } from '../../../api/editing/meeting-notice.js';
import { useMergingEdit } from '../../../api/editing/use-merging-edit.js';
import { checkForm } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { request } from '../../../api/request.js';
import { Button } from '../../../ui/button.js';
import { FieldSet } from '../../../ui/card.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { Actions } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { settingsQuery } from '../api/settings-query.js';
import { parseSettingsChange, settingsChangeOf, settingsFieldsOf } from '../settings-fields.js';
import { PrivacyFields } from './privacy-fields.js';
import { useSettingsWords } from './use-settings-words.js';

const wholeCountry = 'SE';
const countyOptions = counties
  .map(({ code, name }) => ({ id: code, label: name }))
  .toSorted((one, other) => compareSwedish(one.label, other.label));
const timeZones = Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));

interface SettingsFormProps {
  partnership: Partnership;
  onDone: () => void;
}

/** Changes the settings; when somebody else was faster, both changes are brought together. */
export function SettingsForm({ partnership, onDone }: SettingsFormProps) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const { labelOf, textOf } = useSettingsWords();
  const queryClient = useQueryClient();
  const edit = useMergingEdit({
    resource: partnership,
    fieldsOf: settingsFieldsOf,
    check: (changed) => checkForm(partnershipChange, settingsChangeOf(changed), tErrors).problems,
    save: (changed, version) => request(settings.change, { body: parseSettingsChange(changed), ifMatch: version }),
    readNewest: () => request(settings.get),
    // The settings have no timeline that says who.
    findChangers: async () => [],
    onSaved: (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      // The name of the partnership stands on every page, and the limits decide what the work list holds.
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== settingsQuery.queryKey[0] });
      showToast({ tone: 'success', title: t('saved') });
      onDone();
    },
  });
  const { values, set } = edit;

  return (
    <Form errors={edit.problems} onSubmit={() => void edit.submit()} aria-label={t('partnership.title')}>
      <LeaveGuard isDirty={edit.isDirty && !edit.isSaving} />
      <ProblemNotice error={edit.error} />
      <MeetingNotice
        meeting={edit.meeting}
        choices={edit.choices}
        onChoose={edit.choose}
        labelOf={labelOf}
        textOf={textOf}
      />
      <FieldSet legend={t('group.who')}>
        <TextField
          name="name"
          label={labelOf('name')}
          description={t('help.name')}
          value={values.name}
          onChange={(value) => set('name', value)}
        />
        <TextField
          name="shortName"
          isOptional
          label={labelOf('shortName')}
          value={values.shortName}
          onChange={(value) => set('shortName', value)}
        />
        <TextField
          name="website"
          isOptional
          type="url"
          inputMode="url"
          label={labelOf('website')}
          value={values.website}
          onChange={(value) => set('website', value)}
        />
        <PartialDateField
          name="founded"
          isOptional
          label={labelOf('founded')}
          value={values.founded}
          onChange={(value) => set('founded', value)}
        />
      </FieldSet>
      <FieldSet legend={t('group.reach')}>
        <TextField
          name="email"
          isOptional
          type="email"
          inputMode="email"
          label={labelOf('email')}
          description={t('help.email')}
          value={values.email}
          onChange={(value) => set('email', value)}
        />
        <TextField
          name="privacyEmail"
          isOptional
          type="email"
          inputMode="email"
          label={labelOf('privacyEmail')}
          description={t('help.privacyEmail')}
          value={values.privacyEmail}
          onChange={(value) => set('privacyEmail', value)}
        />
      </FieldSet>
      <FieldSet legend={t('group.place')}>
        <Select
          name="county"
          label={labelOf('county')}
          description={t('help.county')}
          options={[{ id: wholeCountry, label: t('wholeCountry') }, ...countyOptions]}
          value={values.county === '' ? wholeCountry : values.county}
          onChange={(value) => set('county', value === null || value === wholeCountry ? '' : value)}
        />
        <Select
          name="defaultLanguage"
          label={labelOf('defaultLanguage')}
          description={t('help.defaultLanguage')}
          options={(['sv', 'en'] as const).map((id) => ({ id, label: tCommon(`language.${id}`) }))}
          value={values.defaultLanguage}
          onChange={(value) => set('defaultLanguage', value === 'en' ? 'en' : 'sv')}
        />
        <ComboBox
          name="timeZone"
          label={labelOf('timeZone')}
          description={t('help.timeZone')}
          options={timeZones}
          value={values.timeZone}
          onChange={(value) => set('timeZone', value ?? '')}
        />
      </FieldSet>
      <FieldSet legend={t('group.workList')}>
        <TextField
          name="stalledAfterDays"
          inputMode="numeric"
          label={labelOf('stalledAfterDays')}
          description={t('help.stalledAfterDays')}
          value={values.stalledAfterDays}
          onChange={(value) => set('stalledAfterDays', value)}
          inputClassName="max-w-28 tabular"
        />
        <TextField
          name="confirmAfterMonths"
          inputMode="numeric"
          label={labelOf('confirmAfterMonths')}
          description={t('help.confirmAfterMonths')}
          value={values.confirmAfterMonths}
          onChange={(value) => set('confirmAfterMonths', value)}
          inputClassName="max-w-28 tabular"
        />
      </FieldSet>
      <PrivacyFields values={values} set={set} labelOf={labelOf} />
      <Actions>
        <Button type="submit" variant="primary" isDisabled={edit.isSaving}>
          {edit.isSaving ? tCommon('actions.saving') : tCommon('actions.save')}
        </Button>
        <Button onPress={onDone}>{tCommon('actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}
