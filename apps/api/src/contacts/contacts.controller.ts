import { Controller } from '@nestjs/common';
import { contacts } from '@registry/contract/contacts';
import type { Actor } from '@registry/domain/access';
import type { Contact } from '@registry/domain/contact';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { ContactsService } from './contacts.service.js';
import { type HandedOver, HandOverService } from './hand-over.service.js';

@Controller()
export class ContactsController {
  constructor(
    private readonly service: ContactsService,
    private readonly handOverService: HandOverService,
  ) {}

  @Endpoint(contacts.ofPartner)
  ofPartner(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof contacts.ofPartner>): Promise<Contact[]> {
    return this.service.ofPartner(actor, params.partnerId);
  }

  @Endpoint(contacts.add)
  add(@CurrentActor() actor: Actor, @Input() { params, body }: Input<typeof contacts.add>): Promise<Contact> {
    return this.service.add(actor, params.partnerId, body);
  }

  @Endpoint(contacts.get)
  get(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof contacts.get>): Promise<Contact> {
    return this.service.get(actor, params.contactId);
  }

  @Endpoint(contacts.change)
  change(@CurrentActor() actor: Actor, @Input() input: Input<typeof contacts.change>): Promise<Contact> {
    return this.service.change(actor, input.params.contactId, input.body, input.ifMatch);
  }

  @Endpoint(contacts.changeOwn)
  changeOwn(@CurrentActor() actor: Actor, @Input() input: Input<typeof contacts.changeOwn>): Promise<Contact> {
    return this.service.changeOwn(actor, input.params.contactId, input.body, input.ifMatch);
  }

  @Endpoint(contacts.confirmOwn)
  confirmOwn(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof contacts.confirmOwn>): Promise<Contact> {
    return this.service.confirmOwn(actor, params.contactId);
  }

  @Endpoint(contacts.end)
  end(@CurrentActor() actor: Actor, @Input() input: Input<typeof contacts.end>): Promise<Contact> {
    return this.service.end(actor, input.params.contactId, input.body, input.ifMatch);
  }

  @Endpoint(contacts.handOver)
  handOver(@CurrentActor() actor: Actor, @Input() input: Input<typeof contacts.handOver>): Promise<HandedOver> {
    return this.handOverService.handOver(actor, input.params.contactId, input.body, input.ifMatch);
  }
}
