import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { LinksService } from '../links/links.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { type Client, Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailOutcome, MailOutcomes } from '../platform/mail/mail-outcomes.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { AnswersRepository } from './answers.repository.js';
import { detailsCheckMail, exampleOfDetailsCheck } from './details-check.mail.js';
import { RoundMailsRepository } from './round-mails.repository.js';

/** In which mail a round asks: first, and again. */
const kinds = ['details_check', 'details_reminder'] as const;
type AskingKind = (typeof kinds)[number];

/** So many mails are queued in one transaction by the job that looks for what is due. */
const AT_A_TIME = 100;

const idOf = (value: string | number | undefined): string => String(value ?? '');

/** Queues the mail of rounds when it is due, and writes it. */
@Injectable()
export class RoundMailService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly mails: RoundMailsRepository,
    private readonly answers: AnswersRepository,
    private readonly queue: MailQueue,
    private readonly writers: MailWriters,
    private readonly outcomes: MailOutcomes,
    private readonly links: LinksService,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const kind of kinds) {
      this.writers.register(kind, {
        write: (mail) => this.write(kind, mail),
        example: (language: Language) => exampleOfDetailsCheck(kind, language, this.settings.publicUrl),
      });
      this.outcomes.onSent(kind, (client, outcome) => this.noteSent(client, outcome));
      this.outcomes.onRefused(kind, (client, outcome) => this.noteRefused(client, outcome, outcome.code));
    }
    // Several times an hour, in the daytime: what one copy of the product missed, the next time makes good.
    const schedule = { name: 'round-mail', cron: '*/15 8-17 * * *' };
    this.jobs.registerScheduled(schedule, () => this.queueDue());
  }

  /** Queues what is due in every round: reminders, and what was cancelled although its round goes on. */
  async queueDue(): Promise<void> {
    const queueSome = () => this.database.inTransaction((client) => this.queueDueWithin(client, null, AT_A_TIME));
    while ((await queueSome()) === AT_A_TIME);
  }

  /** Queues what is due in a round, in the caller's transaction. @returns how many mails */
  async queueDueWithin(client: Client, roundId: string | null, most: number | null = null): Promise<number> {
    const due = await this.mails.takeDue(client, { roundId, today: this.clock.today(), most });
    await this.mails.makeRoomFor(
      client,
      due.flatMap(({ cancelledId }) => cancelledId ?? []),
    );
    for (const mail of due) {
      const { contactId, language, number } = mail;
      const mailId = await this.queue.enqueue(client, {
        kind: mail.isReminder ? 'details_reminder' : 'details_check',
        language,
        to: { contactId },
        data: { roundId: mail.roundId },
        dedupeKey: `round:${mail.roundId}:${contactId}:${number}`,
      });
      await this.mails.noteQueued(client, mail, mailId);
    }
    return due.length;
  }

  /** Nothing more of the round is sent, in the caller's transaction. */
  async cancelWithin(client: Client, roundId: string): Promise<void> {
    await this.mails.cancelQueued(client, roundId);
  }

  private async write(kind: AskingKind, mail: QueuedMail): Promise<WrittenMail | null> {
    const { language, contactId, data, partnershipName } = mail;
    if (contactId === null) return null;
    const { client } = this.database;
    const roundId = idOf(data.roundId);
    const asked = await this.mails.findAsked(client, roundId, contactId, this.clock.today());
    if (asked === undefined) return null;
    const url = await this.links.create(client, { purpose: 'confirm_details', contactId, data: { roundId } });
    const { publicUrl } = this.settings;
    return detailsCheckMail(kind, language, { ...asked, url, partnershipName, publicUrl });
  }

  private async noteSent(client: Client, { contactId, data, at }: MailOutcome): Promise<void> {
    if (contactId !== null) await this.answers.markSent(client, idOf(data.roundId), contactId, at);
  }

  private async noteRefused(client: Client, { contactId, data, at }: MailOutcome, code: string): Promise<void> {
    if (contactId !== null) await this.answers.markBounced(client, idOf(data.roundId), contactId, code, at);
  }
}
