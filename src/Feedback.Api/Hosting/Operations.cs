using FastEndpoints;
using Feedback.Domain.Access;

namespace Feedback.Api.Hosting;

/// <summary>Declares an endpoint as an operation of the contract: its name there and who may call it.</summary>
internal static class Operations
{
    /// <summary>Without roles the operation is public, or guarded by a citizen's secret.</summary>
    public static void Operation(this EndpointDefinition definition, string operationId, params Role[] roles)
    {
        if (roles.Length == 0) definition.AllowAnonymous();
        else definition.Roles([.. roles.Select(Names<Role>.Of)]);
        definition.Description(builder => builder.WithName(operationId));
    }
}
