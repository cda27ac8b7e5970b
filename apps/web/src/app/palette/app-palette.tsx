import { useState } from 'react';
import { CommandPalette } from '../../ui/command-palette.js';
import { useActionSource, useDestinationSource } from './destination-source.js';
import { useSearchSource } from './search-source.js';
import { useSettingSource } from './setting-source.js';

/** The palette with everything that can be found from it. Add a feature's source here. */
export function AppPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const search = useSearchSource(typed);
  const groups = [...search.groups, useActionSource(typed), useDestinationSource(typed), useSettingSource(typed)];
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={close}
      typed={typed}
      onType={setTyped}
      groups={groups}
      isSearching={search.isSearching}
      hasFailed={search.error !== null}
    />
  );
}
