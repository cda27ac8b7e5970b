import { describe, expect, test } from '@jest/globals';
import { onboardingStatuses } from '@registry/domain/membership';
import { isFiltered, partnerView, quickViewOf, quickViews, tidyView } from './partner-view.js';

describe('the view of the partner list', () => {
  test('is read from an address, one value or several', () => {
    const view = partnerView.parse({ q: 'kumla', sector: ['civil', 'public'], status: 'active', municipality: 1880 });

    expect(view).toEqual({ q: 'kumla', sector: ['civil', 'public'], status: ['active'], municipality: ['1880'] });
  });

  test('leaves out what it does not understand, and keeps the rest', () => {
    const view = partnerView.parse({ sector: ['other'], municipality: 'Kumla', sort: 'size', tag: ['barn'] });

    expect(tidyView(view)).toEqual({ tag: ['barn'] });
  });

  test('has one address: what says nothing is not in it', () => {
    const said = { q: '', sector: [], withoutPrimaryContact: false, sort: 'name', direction: 'asc' } as const;

    expect(tidyView({ ...said, sector: [] })).toEqual({});
    expect(tidyView({ sort: 'name', direction: 'desc' })).toEqual({ sort: 'name', direction: 'desc' });
  });

  test('is filtered by anything but its order', () => {
    expect(isFiltered({ sort: 'updatedAt', direction: 'desc' })).toBe(false);
    expect(isFiltered({ q: 'a' })).toBe(true);
    expect(isFiltered({ withoutPrimaryContact: true })).toBe(true);
  });
});

describe('the quick views', () => {
  test('are recognised by their statuses, in any order', () => {
    expect(quickViewOf(undefined)).toBe('all');
    expect(quickViewOf(['paused', 'active'])).toBe('counting');
    expect(quickViewOf(['declined', 'ended'])).toBe('former');
    expect(quickViewOf(['active'])).toBeUndefined();
  });

  test('hold every status once', () => {
    expect(Object.values(quickViews).flat().toSorted()).toEqual(onboardingStatuses.toSorted());
  });
});
