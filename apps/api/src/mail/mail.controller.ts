import { Controller } from '@nestjs/common';
import { mail } from '@registry/contract/mail';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { MailAdministrationService } from './mail-administration.service.js';

@Controller()
export class MailController {
  constructor(private readonly mails: MailAdministrationService) {}

  @Endpoint(mail.list)
  list(@Input() { query }: Input<typeof mail.list>) {
    return this.mails.list(query);
  }

  @Endpoint(mail.sendAgain)
  sendAgain(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof mail.sendAgain>) {
    return this.mails.sendAgain(actor, params.mailId);
  }

  @Endpoint(mail.previews)
  preview(@Input() { params, query }: Input<typeof mail.previews>) {
    return this.mails.preview(params.kind, query.language);
  }
}
