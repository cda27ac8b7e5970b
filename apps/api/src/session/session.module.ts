import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ActorSource } from '../platform/access/actor-source.js';
import { Clock } from '../platform/clock/clock.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { CodeMailService } from './code-mail.service.js';
import { CodeMailWriter } from './code-mail-writer.js';
import { DemoService } from './demo.service.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationService } from './invitation.service.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { OwnSessionsRepository } from './own-sessions.repository.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SessionActorSource } from './session-actor-source.js';
import { SessionCookie } from './session-cookie.js';
import { SignInCodes } from './sign-in-codes.js';

/** Global for the sake of `ActorSource`, which the guard before every route asks. */
@Global()
@Module({
  controllers: [SessionController, OwnSessionsController],
  providers: [
    SessionService,
    SessionRepository,
    SessionCookie,
    SignInCodes,
    CodeMailService,
    CodeMailWriter,
    InvitationService,
    InvitationRepository,
    OwnSessionsService,
    OwnSessionsRepository,
    DemoService,
    { provide: ActorSource, useClass: SessionActorSource },
  ],
  exports: [ActorSource, SessionService, OwnSessionsService],
})
export class SessionModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.clock.useTimeZone((await this.sessions.getPartnership()).timeZone);
    await Promise.all([this.sessions.removeExpired(), this.limiter.sweep()]);
  }
}
