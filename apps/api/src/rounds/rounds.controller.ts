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
  change(@Input() { params, body, ifMatch }: Input<typeof rounds.change>): Promise<Round> {
    return this.service.change(params.roundId, body, ifMatch);
  }

  @Endpoint(rounds.start)
  start(@Input() { params, body, ifMatch }: Input<typeof rounds.start>): Promise<Round> {
    return this.service.start(params.roundId, body.contacts, ifMatch);
  }

  @Endpoint(rounds.pause)
  pause(@Input() { params, ifMatch }: Input<typeof rounds.pause>): Promise<Round> {
    return this.service.pause(params.roundId, ifMatch);
  }

  @Endpoint(rounds.close)
  close(@Input() { params, ifMatch }: Input<typeof rounds.close>): Promise<Round> {
    return this.service.close(params.roundId, ifMatch);
  }

  @Endpoint(rounds.confirmByPhone)
  confirmByPhone(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof rounds.confirmByPhone>,
  ): Promise<Round> {
    return this.answers.confirmByPhone(actor, params.roundId, params.contactId);
  }

  @Endpoint(rounds.noteBounce)
  noteBounce(@Input() { params, body }: Input<typeof rounds.noteBounce>): Promise<Round> {
    return this.answers.noteBounce(params.roundId, params.contactId, body.reason);
  }

  @Endpoint(rounds.share)
  share(): Promise<ConfirmationShare> {
    return this.service.share();
  }
}
