import { Controller } from '@nestjs/common';
import { privacy } from '@registry/contract/privacy';
import type { Actor } from '@registry/domain/access';
import type { ErasureRequest, OwnErasure } from '@registry/domain/privacy';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { ErasuresService } from './erasures.service.js';

@Controller()
export class ErasuresController {
  constructor(private readonly service: ErasuresService) {}

  @Endpoint(privacy.requests)
  list(): Promise<ErasureRequest[]> {
    return this.service.list();
  }

  @Endpoint(privacy.request)
  request(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof privacy.request>): Promise<ErasureRequest> {
    return this.service.request(actor, { kind: body.subjectKind, id: body.subjectId });
  }

  @Endpoint(privacy.requestOwn)
  requestOwn(@CurrentActor() actor: Actor): Promise<ErasureRequest> {
    return this.service.requestOwn(actor);
  }

  @Endpoint(privacy.readOwn)
  readOwn(@CurrentActor() actor: Actor): Promise<{ request: OwnErasure | null }> {
    return this.service.readOwn(actor);
  }

  @Endpoint(privacy.cancelOwn)
  async cancelOwn(@CurrentActor() actor: Actor): Promise<undefined> {
    await this.service.cancelOwn(actor);
  }

  @Endpoint(privacy.approve)
  approve(@Input() { params, body }: Input<typeof privacy.approve>): Promise<ErasureRequest> {
    return this.service.approve(params.requestId, body);
  }

  @Endpoint(privacy.cancel)
  cancel(@Input() { params }: Input<typeof privacy.cancel>): Promise<ErasureRequest> {
    return this.service.cancel(params.requestId);
  }
}
