import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.js';
import { labelClass } from './field.js';

export interface SegmentedProps<Value extends string> {
  label: string;
  isLabelHidden?: boolean;
  /** Long words that do not fit beside each other on a phone stand below each other there. */
  isStacked?: boolean;
  options: readonly { id: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A few short, exclusive choices that change the view at once (month, quarter, year). */
export function Segmented<Value extends string>({
  label,
  isLabelHidden,
  isStacked,
  options,
  value,
  onChange,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup
      value={value}
      onChange={(id) => onChange(id as Value)}
      orientation="horizontal"
      className="grid gap-1.5"
    >
      <Label className={isLabelHidden ? 'sr-only' : labelClass}>{label}</Label>
      <div
        className={cx(
          'inline-flex w-fit max-w-full flex-wrap gap-1 rounded-control border border-edge bg-surface p-1',
          // Four do not fit beside each other on a phone: two and two, instead of three and one.
          options.length > 3 && 'max-sm:grid max-sm:w-full max-sm:grid-cols-2',
          isStacked && 'max-sm:grid max-sm:w-full',
        )}
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="grid min-h-8.5 cursor-pointer place-items-center rounded-[0.3125rem] px-3 text-sm text-muted hover:text-ink data-selected:bg-accent data-selected:text-on-accent forced-colors:data-selected:bg-[Highlight] pointer-coarse:min-h-11"
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
