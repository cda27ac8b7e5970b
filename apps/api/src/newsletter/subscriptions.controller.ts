import { Controller } from '@nestjs/common';
import { newsletter } from '@registry/contract/newsletter';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { Visit } from '../platform/http/visit.js';
import { LeavingService } from './leaving.service.js';
import { NewsletterService } from './newsletter.service.js';
import { SubscriptionAskingService } from './subscription-asking.service.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** What anybody does, without signing in. */
@Controller()
export class SubscriptionsController {
  constructor(
    private readonly newsletter: NewsletterService,
    private readonly asking: SubscriptionAskingService,
    private readonly subscriptions: SubscriptionsService,
    private readonly leaving: LeavingService,
  ) {}

  @Endpoint(newsletter.offer)
  offer(@Input() { query }: Input<typeof newsletter.offer>) {
    return this.newsletter.offer(query.language);
  }

  @Endpoint(newsletter.subscribe)
  subscribe(@Input() { body }: Input<typeof newsletter.subscribe>, @Visit() visit: Visit) {
    return this.asking.subscribe(body, visit);
  }

  @Endpoint(newsletter.confirm)
  confirm(@Input() { body }: Input<typeof newsletter.confirm>, @Visit() visit: Visit) {
    return this.subscriptions.confirm(body.secret, visit);
  }

  @Endpoint(newsletter.requestLink)
  requestLink(@Input() { body }: Input<typeof newsletter.requestLink>, @Visit() visit: Visit) {
    return this.asking.requestLink(body.email, visit);
  }

  @Endpoint(newsletter.mine)
  mine(@Input() { body }: Input<typeof newsletter.mine>, @Visit() visit: Visit) {
    return this.subscriptions.mine(body.secret, visit);
  }

  @Endpoint(newsletter.changeMine)
  changeMine(@Input() { body }: Input<typeof newsletter.changeMine>, @Visit() visit: Visit) {
    return this.subscriptions.changeMine(body, visit);
  }

  @Endpoint(newsletter.unsubscribe)
  unsubscribe(@Input() { params }: Input<typeof newsletter.unsubscribe>, @Visit() visit: Visit) {
    return this.leaving.unsubscribe(params.token, visit);
  }

  /** For whoever opens the address of the header in a browser: a page with a button. */
  @Endpoint(newsletter.unsubscribePage)
  unsubscribePage(@Input() { params }: Input<typeof newsletter.unsubscribePage>, @Visit() visit: Visit): undefined {
    visit.setHeader('location', `/nyhetsbrev/avsluta#${encodeURIComponent(params.token)}`);
  }
}
