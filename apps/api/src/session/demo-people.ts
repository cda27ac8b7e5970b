import type { AssignedRole } from '@registry/domain/access';

/** Who one looks around the demonstration as, beside a member. Their addresses can receive no mail (RFC 2606). */
export const demoPeople = {
  coordinator: {
    id: 'demo-coordinator',
    name: 'Sara Samordnare',
    email: 'samordnare@demo.invalid',
    role: 'administrator',
  },
  staff: { id: 'demo-staff', name: 'Hanna Handläggare', email: 'handlaggare@demo.invalid', role: 'staff' },
} as const satisfies Record<string, { id: string; name: string; email: string; role: AssignedRole }>;

export type DemoRole = keyof typeof demoPeople | 'member';

export const demoUserIds: readonly string[] = Object.values(demoPeople).map((person) => person.id);

/** Somebody who exists in the demonstration only, and has no access should its data end up in a real installation. */
export const isDemoUser = (userId: string): boolean => demoUserIds.includes(userId);
