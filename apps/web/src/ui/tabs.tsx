import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  selected?: Id;
  onSelect?: (id: Id) => void;
  /** Keeps what is out of sight as it was left, such as a form half filled in. */
  isContentKept?: boolean;
}

export function Tabs<Id extends string>({ label, items, selected, onSelect, isContentKept = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key) as Id)}
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line p-0.5 pb-0">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="-mb-px min-h-11 cursor-pointer whitespace-nowrap border-b-2 border-transparent px-3 py-2 text-muted outline-offset-[-2px] hover:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {item.label}
            {item.count === undefined ? null : <span className="tabular ml-1.5 text-sm text-muted">{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} shouldForceMount={isContentKept} className="pt-6 data-inert:hidden">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
