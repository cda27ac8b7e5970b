import { counties, municipalities } from '@registry/domain/municipality';
import { compareSwedish } from '@registry/domain/text';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, ChipList } from '../../../ui/chip.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { areaName } from '../../../vocabulary/area.js';

const places = [...counties, ...municipalities]
  .map(({ code, name }) => ({ id: code, label: name }))
  .sort((one, other) => compareSwedish(one.label, other.label));

interface AreasFieldProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Where the partner is active: several places, found by typing. */
export function AreasField({ value, onChange }: AreasFieldProps) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  // A box for the next place: emptied by being another box, so that what was found does not stay in it.
  const [round, setRound] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) box.current?.querySelector('input')?.focus();
  }, [round]);
  const options = [{ id: 'SE', label: t('area.SE') }, { id: 'EU', label: t('area.EU') }, ...places];

  return (
    <div ref={box} className="flex flex-col gap-3">
      <ComboBox
        key={round}
        name="activityAreas"
        label={t('field.activityAreas')}
        description={t('details.areaHelp')}
        isOptional
        options={options.filter(({ id }) => !value.includes(id))}
        value={null}
        onChange={(code) => {
          if (code === null) return;
          onChange([...value, code].sort());
          setRound(round + 1);
        }}
      />
      {value.length > 0 ? (
        <ChipList label={t('field.activityAreas')}>
          {value.map((code) => (
            <Chip
              key={code}
              label={areaName(code, t)}
              removeLabel={`${tCommon('actions.remove')} ${areaName(code, t)}`}
              onRemove={() => onChange(value.filter((one) => one !== code))}
            />
          ))}
        </ChipList>
      ) : null}
    </div>
  );
}
