import { Injectable } from '@nestjs/common';
import { linkLifetimeDays } from '@registry/domain/link';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { SubscribersRepository } from './subscribers.repository.js';

/** After somebody left, how long the consent log still says whose consent it was: for whoever asks why they got a letter. */
const KEEP_LEFT_DAYS = 365;

const DAY_MS = 86_400_000;

/** Forgets people whose addresses have no purpose here any more. What they said no to stays, as a hash. */
@Injectable()
export class ForgettingService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly clock: Clock,
  ) {}

  /** Those who never confirmed while the link lived, and those who left long ago. */
  async forgetOld(): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.subscribers.forget(this.database.client, {
      askedBefore: daysAgo(linkLifetimeDays.confirm_subscription + 1),
      leftBefore: daysAgo(KEEP_LEFT_DAYS),
    });
  }
}
