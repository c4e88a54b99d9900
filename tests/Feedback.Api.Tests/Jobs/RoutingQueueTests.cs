using System.Threading.Channels;
using Feedback.Api.Jobs;
using Feedback.Api.Tests.Complaints;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Feedback.Api.Tests.Jobs;

/// <summary>Citizens and the queue: they never wait for it, and it never learns what they wrote.</summary>
public sealed class RoutingQueueTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_filed_complaint_reaches_the_workers_as_its_code_and_nothing_else()
    {
        using var api = new QueueFactory();
        var filed = await api.File();
        var job = await api.Jobs.Reader.ReadAsync(TestContext.Current.CancellationToken);
        (job.Type, job.Queue).ShouldBe((typeof(RouteComplaintJob), "a-routing"));
        job.Args.ShouldBe([filed.Code, CancellationToken.None]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_queue_that_does_not_answer_holds_no_citizen()
    {
        using var api = new QueueFactory();
        using var hanging = new ManualResetEventSlim();
        api.Answer = () => hanging.Wait(TestContext.Current.CancellationToken);
        var filed = await api.File();
        filed.Code.ShouldStartWith("PAKN.");
        hanging.Set();
        (await api.Jobs.Reader.ReadAsync(TestContext.Current.CancellationToken)).Args[0].ShouldBe(filed.Code);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_queue_that_fails_is_used_again_when_it_is_back()
    {
        using var api = new QueueFactory();
        var failed = new TaskCompletionSource();
        api.Answer = () =>
        {
            api.Answer = () => { };
            failed.SetResult();
            throw new BackgroundJobClientException("down", new TimeoutException());
        };
        await api.File();
        await failed.Task.WaitAsync(TestContext.Current.CancellationToken);
        // Until the failure has been dealt with, codes are dropped for the sweeper; so file until one comes through.
        var codes = new List<string>();
        while (!api.Jobs.Reader.TryPeek(out _)) codes.Add((await api.File()).Code);
        codes.ShouldContain((string)(await api.Jobs.Reader.ReadAsync(TestContext.Current.CancellationToken)).Args[0]);
    }

    /// <summary>Whatever a job is given lies open in the job storage, in its pages and in logs.</summary>
    [Fact]
    public void Every_job_is_given_a_code_or_nothing()
    {
        var runs = typeof(RouteComplaintJob).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RouteComplaintJob).Namespace)
            .Select(type => type.GetMethod("RunAsync")).OfType<System.Reflection.MethodInfo>().ToList();
        runs.Count.ShouldBe(5);
        runs.SelectMany(run => run.GetParameters()).Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}").Distinct()
            .ShouldBe(["String code", "CancellationToken cancellationToken"], ignoreOrder: true);
    }

    /// <summary>The service with a queue that answers as the test says.</summary>
    private sealed class QueueFactory : ApiFactory, IBackgroundJobClient
    {
        public Channel<Job> Jobs { get; } = Channel.CreateUnbounded<Job>();

        public Action Answer { get; set; } = () => { };

        public string Create(Job job, IState state)
        {
            Answer();
            Jobs.Writer.TryWrite(job);
            return "1";
        }

        public bool ChangeState(string jobId, IState state, string expectedState) => true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IBackgroundJobClient>(this)));
        }
    }
}
