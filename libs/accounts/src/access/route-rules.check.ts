import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ROUTE_RULE } from './access.decorators.js';

/** Stops the start when a route says neither `@AllowRole`, `@SignedIn` nor `@Public`. */
@Injectable()
export class RouteRulesCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.routesWithoutRule(metatype) : []));
    if (open.length > 0) throw new Error(`Routes without AllowRole, SignedIn or Public: ${open.join(', ')}.`);
  }

  private routesWithoutRule(controller: Function): string[] {
    const methods = controller.prototype as Record<string, object>;
    return this.scanner
      .getAllMethodNames(methods)
      .filter(
        (name) =>
          Reflect.hasMetadata(METHOD_METADATA, methods[name]!) && !Reflect.hasMetadata(ROUTE_RULE, methods[name]!),
      )
      .map((name) => `${controller.name}.${name}`);
  }
}
