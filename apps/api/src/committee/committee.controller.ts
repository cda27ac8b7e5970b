import { Controller } from '@nestjs/common';
import { committee } from '@registry/contract/committee';
import type { Actor } from '@registry/domain/access';
import type { CommitteeMeeting, CommitteePage } from '@registry/domain/committee';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { CommitteeService } from './committee.service.js';

@Controller()
export class CommitteeController {
  constructor(private readonly service: CommitteeService) {}

  @Endpoint(committee.read)
  read(@Input() { query }: Input<typeof committee.read>): Promise<CommitteePage> {
    return this.service.read(query);
  }

  @Endpoint(committee.noteMeeting)
  noteMeeting(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<typeof committee.noteMeeting>,
  ): Promise<CommitteeMeeting> {
    return this.service.noteMeeting(actor, body);
  }

  @Endpoint(committee.removeMeeting)
  removeMeeting(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof committee.removeMeeting>,
  ): Promise<undefined> {
    return this.service.removeMeeting(actor, params.meetingId);
  }
}
