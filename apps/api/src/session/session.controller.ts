import { Controller } from '@nestjs/common';
import { session } from '@registry/contract/session';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { Visit } from '../platform/http/visit.js';
import { DemoService } from './demo.service.js';
import { InvitationService } from './invitation.service.js';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly invitations: InvitationService,
    private readonly demo: DemoService,
  ) {}

  @Endpoint(session.get)
  get(@CurrentActor() actor: Actor | null) {
    return this.sessions.view(actor?.userId ?? null);
  }

  @Endpoint(session.requestCode)
  requestCode(@Input() { body }: Input<typeof session.requestCode>, @Visit() visit: Visit) {
    return this.sessions.requestCode(body.email, visit);
  }

  @Endpoint(session.signIn)
  signIn(@Input() { body }: Input<typeof session.signIn>, @Visit() visit: Visit) {
    return this.sessions.signIn(body.email, body.code, visit);
  }

  @Endpoint(session.signInToDemo)
  signInToDemo(@Input() { body }: Input<typeof session.signInToDemo>, @Visit() visit: Visit) {
    return this.sessions.signInToDemo(body.role, visit);
  }

  @Endpoint(session.demoOutbox)
  demoOutbox(@Visit() visit: Visit) {
    return this.demo.outbox(visit.address);
  }

  @Endpoint(session.signOut)
  async signOut(@CurrentActor() actor: Actor, @Visit() visit: Visit): Promise<undefined> {
    await this.sessions.signOut(actor, visit);
  }

  @Endpoint(session.acceptInvitation)
  acceptInvitation(@Input() { body }: Input<typeof session.acceptInvitation>, @Visit() visit: Visit) {
    return this.invitations.accept(body, visit);
  }
}
