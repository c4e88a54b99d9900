using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Complaints;
using Feedback.Api.Health;
using Feedback.Api.Indices;
using Feedback.Api.Integrity;
using Feedback.Api.Jobs;
using Feedback.Api.Problems;
using Feedback.Api.Ratings;
using Feedback.Api.Routing;
using Feedback.Classification;
using Feedback.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;

namespace Feedback.Api.Hosting;

/// <summary>All registration and the whole pipeline, in order, in one place.</summary>
internal static class FeedbackHost
{
    public static WebApplicationBuilder AddFeedback(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        var role = ProcessRoles.Of(configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Most;

            // A national table whole: it is not written in turns with a client that reads it.
            kestrel.Limits.MaxResponseBufferSize = 4 << 20;
        });
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // A worker has no endpoints but its health, whatever else is built in.
        services.AddFastEndpoints(discovery => discovery.Filter = endpoint =>
            role != ProcessRole.Worker || endpoint == typeof(GetLivenessEndpoint) || endpoint == typeof(GetReadinessEndpoint));
        services.AddSingleton(typeof(IRequestBinder<>), typeof(StrictBinder<>));
        // The core only: AddAuthentication would bring data protection, which writes key files into the home directory.
        services.AddWebEncoders();
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = KeyAuthentication.SchemeName);
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        services.AddAuthorization();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IEntropy, SystemEntropy>();
        services.AddStorage(configuration);
        services.AddTelemetry(configuration);
        services.AddClassification();
        services.AddSingleton(configuration.GetSection(RatingOptions.Section).Get<RatingOptions>() ?? new RatingOptions())
            .AddSingleton<LiveCatalogue>()
            .AddSingleton<KeyRing>()
            .AddSingleton<KeyMinting>()
            .AddSingleton<Secrets>()
            .AddSingleton<ActiveModel>()
            .AddSingleton<IssueReceiptValidator>()
            .AddSingleton<SubmitRatingsItemValidator>()
            .AddSingleton<ReceiptIssuing>()
            .AddSingleton<RatingIntake>()
            .AddSingleton<A11Import>()
            .AddSingleton<ComplaintIntake>()
            .AddSingleton<ComplaintRouter>()
            .AddSingleton(configuration.GetSection(IntegrityOptions.Section).Get<IntegrityOptions>() ?? new IntegrityOptions())
            .AddSingleton(configuration.GetSection(RoutingOptions.Section).Get<RoutingOptions>() ?? new RoutingOptions())
            .AddSingleton<TrainingTexts>()
            .AddSingleton<OwnPetitions>()
            .AddSingleton<OwnDossiers>()
            .AddSingleton<OwnFigures>()
            .AddSingleton<PastDays>()
            .AddSingleton<RatingScan>()
            .AddSingleton<RatingOrigins>()
            .AddSingleton<PublicationDrafting>()
            .AddSingleton<ModelTraining>();
        services.AddHostedService<FirstStart>();
        services.AddHostedService<Refreshing>();
        services.AddJobs(configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions(), works: role != ProcessRole.Api);
        return builder;
    }

    public static WebApplication UseFeedback(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMetrics();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFastEndpoints(config =>
        {
            ApiJson.Configure(config.Serializer.Options);
            config.Errors.ContentType = "application/problem+json";
            config.Errors.ResponseBuilder = ValidationProblems.ToBody;
        });
        if (ProcessRoles.Of(app.Configuration) == ProcessRole.Worker) return app;
        if (app.Services.GetRequiredService<JobOptions>().Dashboard) app.MapJobDashboard();
        app.MapScalarApiReference("/docs", scalar => scalar.WithTitle("Feedback").WithOpenApiRoutePattern("/openapi.yaml"));
        return app;
    }
}
