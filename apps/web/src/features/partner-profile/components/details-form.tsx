import { partners } from '@registry/contract/partners';
import { type Partner, partnerChange, partnerPublicDetails } from '@registry/domain/partner';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { findChangers } from '../../../api/editing/find-changers.js';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { MeetingNotice } from '../../../api/editing/meeting-notice.js';
import { type Meeting, useMergingEdit } from '../../../api/editing/use-merging-edit.js';
import { checkForm } from '../../../api/form-problems.js';
import { request } from '../../../api/request.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { partnerQuery } from '../api/partner-query.js';
import { type DetailsValues, detailsBody, detailsValues } from './details-values.js';
import { IdentityFields } from './identity-fields.js';
import { PublicFields } from './public-fields.js';
import { RegistryFields } from './registry-fields.js';
import { useDetailsWords } from './use-details-words.js';

/** Everything, for coordinators; or what the organisation shows the world, for its own members. */
export type DetailsScope = 'all' | 'public';

interface DetailsFormProps {
  partner: Partner;
  scope: DetailsScope;
  onSaved: (hasChanged: boolean, meeting: Meeting<DetailsValues> | null) => void;
  onCancel: () => void;
}

/** The details to change. Sends only what was changed; brings together what somebody else changed meanwhile. */
export function DetailsForm({ partner, scope, onSaved, onCancel }: DetailsFormProps) {
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const words = useDetailsWords();
  const queryClient = useQueryClient();
  const params = { partnerId: partner.id };
  const schema = scope === 'all' ? partnerChange : partnerPublicDetails;
  const endpoint = scope === 'all' ? partners.change : partners.changePublicDetails;

  const edit = useMergingEdit<DetailsValues, Partner>({
    resource: partner,
    fieldsOf: detailsValues,
    check: (changed) => checkForm(schema, detailsBody(changed), tErrors).problems,
    save: (changed, version) => request(endpoint, { params, body: detailsBody(changed), ifMatch: version }),
    readNewest: () => queryClient.fetchQuery({ ...partnerQuery(partner.id), staleTime: 0 }),
    findChangers: ({ updatedAt }) => findChangers(partner.id, partner.id, updatedAt),
    onSaved: (saved, meeting) => {
      queryClient.setQueryData(partnerQuery(partner.id).queryKey, saved);
      void queryClient.invalidateQueries();
      onSaved(saved.version !== partner.version, meeting);
    },
  });
  const fields = { values: edit.values, onChange: edit.set };

  return (
    <Form errors={edit.problems} onSubmit={() => void edit.submit()}>
      <LeaveGuard isDirty={edit.isDirty && !edit.isSaving} />
      <AttemptProblem error={edit.error} />
      <MeetingNotice meeting={edit.meeting} choices={edit.choices} onChoose={edit.choose} {...words} />
      {scope === 'all' ? <IdentityFields {...fields} /> : null}
      <PublicFields {...fields} />
      {scope === 'all' ? <RegistryFields {...fields} /> : null}
      <Actions>
        <Button type="submit" variant="primary" isDisabled={edit.isSaving}>
          {tCommon(edit.isSaving ? 'actions.saving' : 'actions.save')}
        </Button>
        <Button onPress={onCancel}>{tCommon('actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}
