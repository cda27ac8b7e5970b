import { Module, type OnModuleInit } from '@nestjs/common';
import { LinksModule } from '../links/links.module.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { ForgettingService } from './forgetting.service.js';
import { LeavingService } from './leaving.service.js';
import { NewsletterController } from './newsletter.controller.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { NewsletterService } from './newsletter.service.js';
import { NewsletterConfirmMail } from './newsletter-confirm.mail.js';
import { NewsletterLinkMail } from './newsletter-link.mail.js';
import { SubscriberImportService } from './subscriber-import.service.js';
import { SubscribersRepository } from './subscribers.repository.js';
import { SubscriptionAskingService } from './subscription-asking.service.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

@Module({
  imports: [LinksModule],
  controllers: [NewsletterController, SubscriptionsController],
  providers: [
    NewsletterService,
    NewsletterRepository,
    SubscriptionAskingService,
    SubscriptionsService,
    LeavingService,
    SubscriberImportService,
    ForgettingService,
    SubscribersRepository,
    SuppressionsRepository,
    UnsubscribeTokens,
    NewsletterConfirmMail,
    NewsletterLinkMail,
  ],
})
export class NewsletterModule implements OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly confirmMail: NewsletterConfirmMail,
    private readonly linkMail: NewsletterLinkMail,
    private readonly jobs: Jobs,
    private readonly forgetting: ForgettingService,
  ) {}

  onModuleInit(): void {
    this.writers.register('newsletter_confirm', this.confirmMail);
    this.writers.register('newsletter_link', this.linkMail);
    const nightly = { name: 'newsletter-forgetting', cron: '20 3 * * *' };
    this.jobs.registerScheduled(nightly, () => this.forgetting.forgetOld());
  }
}
