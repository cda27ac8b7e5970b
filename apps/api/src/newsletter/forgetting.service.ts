import { Injectable } from '@nestjs/common';
import { linkLifetimeDays } from '@registry/domain/link';
import { LEFT_SUBSCRIBER_MONTHS } from '@registry/domain/privacy';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { SubscribersRepository } from './subscribers.repository.js';

const DAY_MS = 86_400_000;

/** Forgets people whose addresses have no purpose here any more. What they said no to stays, as a hash. */
@Injectable()
export class ForgettingService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly clock: Clock,
  ) {}

  /** Those who never confirmed while the link lived, and those who left as long ago as the privacy notice says. */
  async forgetOld(): Promise<void> {
    const now = this.clock.now();
    const askedBefore = new Date(now.getTime() - (linkLifetimeDays.confirm_subscription + 1) * DAY_MS);
    await this.subscribers.forget(this.database.client, { askedBefore, leftMonths: LEFT_SUBSCRIBER_MONTHS, now });
  }
}
