import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { type FieldWords, TakenOverList, whoChanged } from './meeting-notice.js';
import type { Meeting } from './use-merging-edit.js';

interface MergedNoticeProps<Fields> extends FieldWords<Fields> {
  readonly meeting: Meeting<Fields>;
  readonly onClose: () => void;
}

/** After saving: what somebody else had saved meanwhile, and that it is kept. Stays until it is closed. */
export function MergedNotice<Fields>({ meeting, onClose, labelOf, textOf }: MergedNoticeProps<Fields>) {
  const { t } = useTranslation('editing');
  const { t: tCommon } = useTranslation('common');
  return (
    <Notice
      role="status"
      title={whoChanged(meeting.by, t)}
      action={
        <Button size="small" className="mt-2" onPress={onClose}>
          {tCommon('actions.close')}
        </Button>
      }
    >
      <p>{t('merged')}</p>
      <TakenOverList changes={meeting.takenOver} labelOf={labelOf} textOf={textOf} />
    </Notice>
  );
}
