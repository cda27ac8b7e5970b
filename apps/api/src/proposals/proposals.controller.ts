import { Controller } from '@nestjs/common';
import { proposals } from '@registry/contract/proposals';
import type { Actor } from '@registry/domain/access';
import type { Proposal } from '@registry/domain/proposal';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { ProposalsService } from './proposals.service.js';

@Controller()
export class ProposalsController {
  constructor(private readonly service: ProposalsService) {}

  @Endpoint(proposals.propose)
  propose(@CurrentActor() actor: Actor, @Input() input: Input<typeof proposals.propose>): Promise<Proposal> {
    return this.service.propose(actor, input.params.partnerId, input.body);
  }

  @Endpoint(proposals.ofPartner)
  ofPartner(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof proposals.ofPartner>): Promise<Proposal[]> {
    return this.service.ofPartner(actor, params.partnerId);
  }

  @Endpoint(proposals.list)
  list(@CurrentActor() actor: Actor, @Input() { query }: Input<typeof proposals.list>): Promise<Proposal[]> {
    return this.service.list(actor, query.state);
  }

  @Endpoint(proposals.decide)
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: Input<typeof proposals.decide>): Promise<Proposal> {
    return this.service.decide(actor, params.proposalId, body);
  }

  @Endpoint(proposals.withdraw)
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof proposals.withdraw>): Promise<Proposal> {
    return this.service.withdraw(actor, params.proposalId);
  }
}
