import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import type { Proposal } from '@registry/domain/proposal';
import { sector as sectorSchema } from '@registry/domain/sector';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { button, facts, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailWriter, MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { toProposal } from './proposal.mapper.js';
import { ProposalsRepository } from './proposals.repository.js';

type Told = Pick<Proposal, 'partnerName' | 'kind' | 'to' | 'reason'> & { state: 'accepted' | 'refused' };

const words = {
  sv: {
    sector: { civil: 'Civilsamhälle', public: 'Offentlig sektor', private: 'Näringsliv' },
    kind: { name: 'Nytt namn', organisationNumber: 'Nytt organisationsnummer', sector: 'Ny sektor' },
    subject: { accepted: 'Ert förslag är godtaget', refused: 'Ert förslag är inte godtaget' },
    text: {
      accepted: (partner: string) => `Uppgiften om ${partner} är nu ändrad så som du föreslog.`,
      refused: (partner: string) => `Uppgiften om ${partner} är oförändrad.`,
    },
    why: 'Varför',
    show: 'Visa våra uppgifter',
    reason: 'Du får brevet för att du föreslog ändringen. Du kan välja bort sådana brev under Mina uppgifter.',
  },
  en: {
    sector: { civil: 'Civil society', public: 'Public sector', private: 'Private sector' },
    kind: { name: 'New name', organisationNumber: 'New organisation number', sector: 'New sector' },
    subject: { accepted: 'Your proposal was accepted', refused: 'Your proposal was not accepted' },
    text: {
      accepted: (partner: string) => `The details of ${partner} are now as you proposed.`,
      refused: (partner: string) => `The details of ${partner} stay as they were.`,
    },
    why: 'Why',
    show: 'Show our details',
    reason: 'You get this message because you proposed the change. You can turn such messages off under My details.',
  },
} as const satisfies Record<Language, unknown>;

/** Tells whoever proposed a change how it went. */
@Injectable()
export class ProposalDecidedMail implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly proposals: ProposalsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.writers.register('proposal_decided', this);
  }

  async write({ data, language }: QueuedMail): Promise<WrittenMail | null> {
    const sight = { partners: null, formerContacts: false, hiddenContacts: false, today: this.clock.today() };
    const row = await this.proposals.find(this.database.client, sight, String(data.proposalId));
    if (row?.state !== 'accepted' && row?.state !== 'refused') return null;
    return this.say(language, { ...toProposal(row), state: row.state });
  }

  example(language: Language): WrittenMail {
    const partnerName = language === 'sv' ? 'Granviks kulturförening' : 'Granvik Culture Society';
    const reason = language === 'sv' ? 'Föreningen är en stiftelse.' : 'The society is a foundation.';
    return this.say(language, { partnerName, kind: 'sector', to: 'private', state: 'refused', reason });
  }

  private say(language: Language, { partnerName, kind, to, state, reason }: Told): WrittenMail {
    const say = words[language];
    const value = kind === 'sector' ? say.sector[sectorSchema.parse(to)] : to;
    return {
      subject: say.subject[state],
      blocks: [
        paragraph(say.text[state](partnerName)),
        facts([[say.kind[kind], value], ...(reason === null ? [] : [[say.why, reason] as const])]),
        button(say.show, `${this.settings.publicUrl}/mina-uppgifter`),
      ],
      reason: say.reason,
    };
  }
}
