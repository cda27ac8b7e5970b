import { Controller } from '@nestjs/common';
import { newsletter } from '@registry/contract/newsletter';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { LeavingService } from './leaving.service.js';
import { NewsletterService } from './newsletter.service.js';
import { SubscriberImportService } from './subscriber-import.service.js';

/** What coordinators do: what is offered, in which words, and to whom it goes. */
@Controller()
export class NewsletterController {
  constructor(
    private readonly newsletter: NewsletterService,
    private readonly leaving: LeavingService,
    private readonly imports: SubscriberImportService,
  ) {}

  @Endpoint(newsletter.overview)
  overview(@CurrentActor() actor: Actor) {
    return this.newsletter.overview(actor);
  }

  @Endpoint(newsletter.putTopic)
  putTopic(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof newsletter.putTopic>) {
    return this.newsletter.putTopic(actor, body);
  }

  @Endpoint(newsletter.putWording)
  putWording(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof newsletter.putWording>) {
    return this.newsletter.putWording(actor, body);
  }

  @Endpoint(newsletter.export)
  export(@CurrentActor() actor: Actor, @Input() { params, query }: Input<typeof newsletter.export>) {
    return this.newsletter.export(actor, params.topic, query.language ?? null);
  }

  @Endpoint(newsletter.import)
  import(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof newsletter.import>) {
    return this.imports.run(actor, body);
  }

  @Endpoint(newsletter.suppress)
  async suppress(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<typeof newsletter.suppress>,
  ): Promise<undefined> {
    await this.leaving.suppress(actor, body.email);
  }
}
