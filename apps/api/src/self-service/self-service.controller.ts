import { Controller } from '@nestjs/common';
import { emailChange } from '@registry/contract/email-change';
import { selfService } from '@registry/contract/self-service';
import type { Actor } from '@registry/domain/access';
import { ContactsService } from '../contacts/contacts.service.js';
import { type HandedOver, HandOverService } from '../contacts/hand-over.service.js';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { Visit } from '../platform/http/visit.js';
import { EmailChangeService } from './email-change.service.js';
import { MailPreferencesService } from './mail-preferences.service.js';

@Controller()
export class SelfServiceController {
  constructor(
    private readonly preferences: MailPreferencesService,
    private readonly emails: EmailChangeService,
    private readonly handOvers: HandOverService,
    private readonly contacts: ContactsService,
  ) {}

  @Endpoint(selfService.mailPreferences)
  mailPreferences(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof selfService.mailPreferences>) {
    return this.preferences.read(actor, params.contactId);
  }

  @Endpoint(selfService.changeMailPreferences)
  changeMailPreferences(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof selfService.changeMailPreferences>,
  ) {
    return this.preferences.change(actor, params.contactId, body);
  }

  @Endpoint(selfService.changeEmail)
  changeEmail(@CurrentActor() actor: Actor, @Input() { params, body }: Input<typeof selfService.changeEmail>) {
    return this.emails.ask(actor, params.contactId, body.email);
  }

  @Endpoint(emailChange.open)
  openEmailChange(@Input() { body }: Input<typeof emailChange.open>, @Visit() visit: Visit) {
    return this.emails.open(body.secret, visit);
  }

  @Endpoint(emailChange.confirm)
  confirmEmail(@Input() { body }: Input<typeof emailChange.confirm>, @Visit() visit: Visit) {
    return this.emails.confirm(body.secret, visit);
  }

  @Endpoint(selfService.handOverOwn)
  handOverOwn(
    @CurrentActor() actor: Actor,
    @Input() { params, body, ifMatch }: Input<typeof selfService.handOverOwn>,
  ): Promise<HandedOver> {
    return this.handOvers.handOverOwn(actor, params.contactId, body, ifMatch);
  }

  @Endpoint(selfService.leave)
  async leave(
    @CurrentActor() actor: Actor,
    @Input() { params, ifMatch }: Input<typeof selfService.leave>,
  ): Promise<undefined> {
    await this.contacts.leave(actor, params.contactId, ifMatch);
  }
}
