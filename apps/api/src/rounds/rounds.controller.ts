import { Controller } from '@nestjs/common';
import { rounds } from '@registry/contract/rounds';
import type { Actor } from '@registry/domain/access';
import type { AudienceCount, ConfirmationShare, Round, RoundSummary } from '@registry/domain/round';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { RoundAnswersService } from './round-answers.service.js';
import { RoundsService } from './rounds.service.js';

@Controller()
export class RoundsController {
  constructor(
    private readonly service: RoundsService,
    private readonly answers: RoundAnswersService,
  ) {}

  @Endpoint(rounds.list)
  list(): Promise<RoundSummary[]> {
    return this.service.list();
  }

  @Endpoint(rounds.count)
  count(@Input() { body }: Input<typeof rounds.count>): Promise<AudienceCount> {
    return this.service.count(body);
  }

  @Endpoint(rounds.create)
  create(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof rounds.create>): Promise<Round> {
    return this.service.create(actor, body);
  }

  @Endpoint(rounds.get)
  get(@Input() { params }: Input<typeof rounds.get>): Promise<Round> {
    return this.service.get(params.roundId);
  }

  @Endpoint(rounds.change)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, ifMatch }: Input<typeof rounds.change>,
  ): Promise<Round> {
    return this.service.change(actor, params.roundId, body, ifMatch);
  }

  @Endpoint(rounds.start)
  start(@CurrentActor() actor: Actor, @Input() { params, body, ifMatch }: Input<typeof rounds.start>): Promise<Round> {
    return this.service.start(actor, params.roundId, body.contacts, ifMatch);
  }

  @Endpoint(rounds.pause)
  pause(@CurrentActor() actor: Actor, @Input() { params, ifMatch }: Input<typeof rounds.pause>): Promise<Round> {
    return this.service.pause(actor, params.roundId, ifMatch);
  }

  @Endpoint(rounds.close)
  close(@CurrentActor() actor: Actor, @Input() { params, ifMatch }: Input<typeof rounds.close>): Promise<Round> {
    return this.service.close(actor, params.roundId, ifMatch);
  }

  @Endpoint(rounds.confirmByPhone)
  confirmByPhone(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof rounds.confirmByPhone>,
  ): Promise<Round> {
    return this.answers.confirmByPhone(actor, params.roundId, params.contactId);
  }

  @Endpoint(rounds.noteBounce)
  noteBounce(@CurrentActor() actor: Actor, @Input() { params, body }: Input<typeof rounds.noteBounce>): Promise<Round> {
    return this.answers.noteBounce(actor, params.roundId, params.contactId, body.reason);
  }

  @Endpoint(rounds.share)
  share(): Promise<ConfirmationShare> {
    return this.service.share();
  }
}
