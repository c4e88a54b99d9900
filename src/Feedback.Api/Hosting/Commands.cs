using Feedback.Api.Demo;
using Feedback.Api.Moving;
using Feedback.Domain;
using Feedback.Domain.Moving;

namespace Feedback.Api.Hosting;

/// <summary>What the program does: serve, unless its first argument names another command.</summary>
internal static class Commands
{
    /// <summary>The command and, where it takes one, its file; what follows them are settings.</summary>
    public static string[] Words(string[] args) =>
        [.. args.Take(args.FirstOrDefault() is "export" or "import" or "demo" ? 2 : 1).TakeWhile(word => !word.StartsWith('-'))];

    public static async Task<int> RunAsync(string? command, WebApplicationBuilder builder, string? file = null)
    {
        if (SettingsCheck.Fault(builder.Configuration) is { } setting)
        {
            await Console.Error.WriteLineAsync(setting);
            return 2;
        }

        try
        {
            return await ObeyAsync(command, builder, file);
        }
        catch (StoreUnavailableException fault)
        {
            // A store that cannot be opened is the operator's to put right; where in our code it was noticed helps nobody.
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static async Task<int> ObeyAsync(string? command, WebApplicationBuilder builder, string? file)
    {
        switch (command)
        {
            case "demo":
                return await DemoProgram.RunAsync(builder, file);
            case "export" or "import" when file is null:
                await Console.Error.WriteLineAsync($"{command} needs a file: {command} FILE (.ndjson, or .ndjson.gz to compress).");
                return 2;
            case "export":
                return await ExportProgram.RunAsync(builder, file);
            case "import":
                return await ImportProgram.RunAsync(builder, file);
            case "recount":
                return await RecountCommand.RunAsync(builder);
            case "health":
                return await HealthCommand.RunAsync(builder.Configuration);
            case { } unknown when !unknown.StartsWith('-'):
                await Console.Error.WriteLineAsync($"Unknown command '{unknown}'. Commands: demo, export, health, import, recount; without one the service runs.");
                return 2;
            default:
                if (ProcessRoles.Fault(builder.Configuration) is { } fault)
                {
                    await Console.Error.WriteLineAsync(fault);
                    return 2;
                }

                try
                {
                    await using var app = builder.AddFeedback().Build();
                    await app.UseFeedback().RunAsync();
                    return 0;
                }
                catch (MoveUnderWayException halfFilled)
                {
                    await Console.Error.WriteLineAsync(halfFilled.Message);
                    return 2;
                }
        }
    }
}
