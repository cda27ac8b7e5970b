import { Controller } from '@nestjs/common';
import { imports } from '@registry/contract/imports';
import type { Actor } from '@registry/domain/access';
import type { PartnerImport } from '@registry/domain/import';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { ImportsService } from './imports.service.js';

@Controller()
export class ImportsController {
  constructor(private readonly service: ImportsService) {}

  @Endpoint(imports.upload)
  upload(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof imports.upload>): Promise<PartnerImport> {
    return this.service.upload(actor, body);
  }

  @Endpoint(imports.get)
  get(@Input() { params }: Input<typeof imports.get>): Promise<PartnerImport> {
    return this.service.get(params.importId);
  }

  @Endpoint(imports.commit)
  commit(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof imports.commit>,
  ): Promise<{ registered: number; leftOut: number }> {
    return this.service.commit(actor, params.importId, body);
  }
}
