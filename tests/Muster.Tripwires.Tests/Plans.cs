using Muster.Tripwires;

namespace Muster.Tripwires.Tests;

/// <summary>Plans for tests.</summary>
internal static class Plans
{
    /// <summary>A made-up country programme with one tripwire of every sort.</summary>
    public const string Mali = """
        plan: Mali country programme
        posts:
          - { id: bamako, name: Bamako office, country: ML, lat: 12.6392, lon: -8.0029, time_zone: Africa/Bamako }
          - { id: mopti, name: Mopti field base, country: ML, lat: 14.4843, lon: -4.1830 }
        tripwires:
          - id: partner-od
            name: A partner government orders its people out
            when: { departure: { country: ML, issuers: [US, GB, FR, DE, CA], status: [ordered, suspended] } }
            propose: ordered
          - id: bamako-ring
            name: Attacks close in on Bamako
            when: { incidents: { of: bamako, within_km: 100, in_days: 7, at_least: 3, types: [attack, bombing, suicide_bombing, abduction] } }
            near: 2
            propose: authorized
          - id: killed-week
            name: Many killed in a week
            when: { killed: { country: ML, in_days: 7, at_least: 25 } }
            propose: authorized
          - id: level-4
            name: Two governments say do not travel
            when: { advice: { country: ML, level: 4, issuers: [US, GB, CA, AU, IE], at_least: 2 } }
            propose: review
          - id: coup
            name: Power changes hands
            when: { any: [ { government: { country: ML, event: [coup, attempted_coup, state_of_emergency] } }, { conflict_spreads_to: ML } ] }
            propose: review

        """;

    /// <summary>A plan with the two posts of <see cref="Mali"/> and one tripwire 'w' under this condition.</summary>
    public static Plan With(string when, string rest = "") => ReadPlan.From(
        Mali[..Mali.IndexOf("tripwires:", StringComparison.Ordinal)] + $"tripwires:\n  - id: w\n    when: {when}\n    propose: review\n{rest}", "plan.yaml").Value;
}
